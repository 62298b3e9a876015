<?php
// Appended to the LocalSettings.php that MediaWiki's installer writes. Four bundled extensions and short stand-ins for
// Disambiguator, ShortDescription, CommonsMetadata and the Wikibase client, which Debian does not package, give the
// properties of pages and pictures that Wikipedia gives. WIKI_DIR and WIKI_URL come from the environment, so that one set-up serves at any port.
$wgServer = getenv( 'WIKI_URL' ) ?: 'http://127.0.0.1';
$wgCanonicalServer = $wgServer;
wfLoadExtensions( [ 'TextExtracts', 'PageImages', 'ParserFunctions', 'Cite' ] );
$wgExtractsExtendOpenSearchXml = false;
$wgJobRunRate = 0;
$wgEnableUploads = true;
$wgHashedUploadDirectory = false;
$wgUploadDirectory = getenv( 'WIKI_DIR' ) . '/data/pictures';
// Asked as Wikipedia, the wiki keeps its pictures where Wikipedia does: at a host of their own.
$isWikipedia = str_ends_with( $_SERVER['HTTP_HOST'] ?? '', '.wikipedia.org' );
$wgUploadPath = ( $isWikipedia ? 'https://upload.wikimedia.org' : $wgServer ) . '/pictures';
$wgCacheDirectory = getenv( 'WIKI_DIR' ) . '/data';
$wgMainCacheType = CACHE_NONE;
$wgCrossSiteAJAXdomains = [ '*' ];

// The wiki lives for one test run: no need to wait for the disk after every write.
$wgDBservers = [ [
	'type' => 'sqlite',
	'host' => '',
	'dbname' => $wgDBname,
	'dbDirectory' => $wgSQLiteDataDir,
	'load' => 1,
	'flags' => DBO_DEFAULT,
	'variables' => [ 'synchronous' => 'OFF' ],
] ];

$wgHooks['GetDoubleUnderscoreIDs'][] = static function ( &$ids ) {
	$ids[] = 'disambiguation';
};
$wgExtensionMessagesFiles['StandInMagic'] = getenv( 'WIKI_DIR' ) . '/magic-words.php';
$wgHooks['ParserFirstCallInit'][] = static function ( $parser ) {
	$setProperty = static fn ( $name ) => static function ( $parser, $value = '' ) use ( $name ) {
		$parser->getOutput()->setPageProperty( $name, $value );
		return '';
	};
	$parser->setFunctionHook( 'shortdesc', $setProperty( 'wikibase-shortdesc' ), SFH_NO_HASH );
	$parser->setFunctionHook( 'wikibaseitem', $setProperty( 'wikibase_item' ), SFH_NO_HASH );
	return true;
};
// CommonsMetadata reads author and licence from templates; here a picture's page holds them as JSON, under a heading.
$wgHooks['GetExtendedMetadata'][] = static function ( &$metadata, $file ) {
	$page = MediaWiki\MediaWikiServices::getInstance()->getWikiPageFactory()->newFromTitle( $file->getTitle() );
	$text = $page->getContent() ? $page->getContent()->getText() : '';
	foreach ( json_decode( strstr( $text, '{' ), true ) ?: [] as $name => $value ) {
		$metadata[$name] = [ 'value' => $value, 'source' => 'commons-desc-page' ];
	}
	return true;
};
$wgAutoloadClasses['ApiQueryDescription'] = getenv( 'WIKI_DIR' ) . '/ApiQueryDescription.php';
$wgAPIPropModules['description'] = 'ApiQueryDescription';
$wgAutoloadClasses['StandInSearch'] = getenv( 'WIKI_DIR' ) . '/StandInSearch.php';
$wgSearchType = 'StandInSearch';
