<?php
// Search with the manners of Wikipedia's: words may stand in title or text, a fitting title comes first, redirects are
// left out, and there is no search of titles alone. The bundled SQLite search knows no order at all.
class StandInSearch extends SearchSqlite {
	protected function doSearchTitleInDB( $term ) {
		return null; // makes the API search texts, as on Wikipedia
	}

	protected function doSearchTextInDB( $term ) {
		$normalized = MediaWiki\MediaWikiServices::getInstance()->getContentLanguage()->normalizeForSearch( $term );
		$words = preg_split( '/[^\p{L}\p{N}]+/u', mb_strtolower( $normalized ), -1, PREG_SPLIT_NO_EMPTY );
		if ( !$words ) {
			return null;
		}
		$database = $this->lb->getConnectionRef( DB_REPLICA );
		$match = $database->addQuotes( implode( ' ', $words ) );
		$titlePart = $database->addQuotes( '% ' . implode( ' ', $words ) . ' %' );
		$from = "FROM page JOIN searchindex ON page_id = searchindex.rowid
			WHERE searchindex MATCH $match AND page_namespace = " . NS_MAIN . " AND page_is_redirect = 0";
		$order = "ORDER BY si_title = $match DESC, ' ' || si_title || ' ' LIKE $titlePart DESC, page_title";
		$limited = $database->limitResult(
			"SELECT page_namespace, page_title $from $order", $this->limit, $this->offset
		);
		$total = (int)$database->query( "SELECT COUNT(*) AS total $from", __METHOD__ )->fetchObject()->total;
		$patterns = array_map( static fn ( $word ) => '\b' . preg_quote( $word, '/' ) . '\b', $words );
		return new SqlSearchResultSet( $database->query( $limited, __METHOD__ ), $patterns, $total );
	}
}
