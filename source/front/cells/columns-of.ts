/** What a terminal has that tells nothing. */
const usual = 80;

/** How many columns a terminal shows; some that don't know, as serial lines and `docker exec`, say 0. */
export function columnsOf({columns}: {readonly columns?: number | undefined}): number {
	return columns === undefined || columns < 1 ? usual : columns;
}
