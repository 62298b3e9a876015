<?php
// Router of PHP's own server: the addresses that Wikipedia has, /w/api.php and /wiki/Title, go to MediaWiki; /pictures/Name
// is a picture's file.
$root = getenv( 'WIKI_ROOT' );
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( preg_match( '#^/w/(api|index|load)\.php$#', $path, $match ) ) {
	$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
	$_SERVER['SCRIPT_FILENAME'] = "$root/{$match[1]}.php";
	chdir( $root );
	require "$root/{$match[1]}.php";
	return true;
}
if ( preg_match( '#^/wiki/(.+)$#', $path, $match ) ) {
	$_GET['title'] = rawurldecode( $match[1] );
	$_SERVER['SCRIPT_NAME'] = '/w/index.php';
	chdir( $root );
	require "$root/index.php";
	return true;
}
$picture = getenv( 'WIKI_DIR' ) . '/data/pictures/' . basename( rawurldecode( $path ) );
if ( str_starts_with( $path, '/pictures/' ) && is_file( $picture ) ) {
	header( 'Content-Type: ' . mime_content_type( $picture ) );
	readfile( $picture );
	return true;
}
http_response_code( 404 );
echo 'not found';
return true;
