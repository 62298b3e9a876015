<?php
// Wikitext words that the wiki's pages use and that settings.php gives a meaning.
$magicWords = [];
$magicWords['en'] = [
	'disambiguation' => [ 0, '__DISAMBIG__' ],
	'shortdesc' => [ 0, 'SHORTDESC' ],
	'wikibaseitem' => [ 0, 'WIKIBASEITEM' ],
];
