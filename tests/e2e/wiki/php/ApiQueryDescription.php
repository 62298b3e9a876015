<?php
// prop=description for a wiki without Wikibase: puts `description` and `descriptionsource` where Wikipedia puts them.
class ApiQueryDescription extends ApiQueryBase {
	public function __construct( $query, $moduleName ) {
		parent::__construct( $query, $moduleName, 'desc' );
	}

	public function execute() {
		$titles = $this->getPageSet()->getGoodTitles();
		$ids = array_map( static fn ( $title ) => $title->getArticleID(), $titles );
		if ( !$ids ) {
			return;
		}
		$rows = $this->getDB()->newSelectQueryBuilder()
			->select( [ 'pp_page', 'pp_value' ] )->from( 'page_props' )
			->where( [ 'pp_page' => array_values( $ids ), 'pp_propname' => 'wikibase-shortdesc' ] )
			->caller( __METHOD__ )->fetchResultSet();
		foreach ( $rows as $row ) {
			$path = [ 'query', 'pages', (int)$row->pp_page ];
			$this->getResult()->addValue( $path, 'description', $row->pp_value );
			$this->getResult()->addValue( $path, 'descriptionsource', 'local' );
		}
	}
}
