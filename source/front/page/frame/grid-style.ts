/**
Many things of one kind beside one another: instances of clusters, and accounts by Region. Who scrolls these sideways
goes on seeing whose row it is; names of Regions are broken at their hyphens, and on paper anywhere.
*/
export const gridStyle = `.cards {
	display: grid;
	grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
	gap: .75rem;
	margin: 1rem 0;
	padding: 0;
	list-style: none;
}
.card { margin: 0; padding: .75rem .875rem; border: 1px solid var(--line); border-radius: .375rem; }
.card.large { grid-column: 1 / -1; }
.card .badge { border-radius: .75rem; white-space: normal; }
.card > * { margin: 0 0 .375rem; }
.card > :last-child { margin-bottom: 0; }
.marks { line-height: 1.25; }
.mark { display: inline-block; width: 1.125em; text-align: center; font-weight: 700; }
.mark.quiet { color: var(--soft); }
.tally { display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; padding: 0; list-style: none; }
.tally li { margin: 0; }
.grid th, .grid td { padding-inline: .375rem; }
.grid thead th { white-space: normal; overflow-wrap: normal; font-size: .75rem; }
.grid tr > :first-child { position: sticky; left: 0; padding-inline: .75rem; background: var(--ground); }
.grid thead tr > :first-child { background: var(--raised); }
@media print {
	.grid tr > :first-child { position: static; min-width: 8.5rem; }
	.grid thead th { font-size: .6875rem; overflow-wrap: anywhere; }
}
`;
