/** Lines of a list that stay, whatever stands below it. */
const leastList = 6;

/** The marked row, and one on each side of it. */
const leastRead = 3;

/** A sum of fewer lines than it has says next to nothing. */
const leastSum = 2;

/**
Of so many lines: what the whole list takes, the tallest of what rows say of themselves, and the tallest sum, in rows
and as a sentence.
*/
type Wanted = {
	readonly room: number;
	readonly list: number;
	readonly detail: number;
	readonly rows: number;
	readonly sentence: number;
};

/** How a list shares a window with what the marked row says of itself, and with the sum of what is chosen. */
export type SharedRoom = {
	/** Lines of the list, the same whatever is marked and chosen: it stays where it is. */
	readonly list: number;
	/** Whether the sum is a sentence: all of its rows would take too much of the list. */
	readonly isBrief: boolean;
	/** Of a sum the lines for which there is room below so many others. */
	readonly shown: (sum: readonly string[], above: number) => readonly string[];
	/** The same while something is read below it: the list is as short as it can be. */
	readonly reading: Pick<SharedRoom, 'list' | 'shown'>;
};

/**
The sum gets what the list and the marked row leave, and nothing in a window that is too low for both. `more` says how
many of its lines there was no room for.
*/
export function sharedRoom(wanted: Wanted, more: (count: number) => string): SharedRoom {
	const {room, list: whole, detail, rows, sentence} = wanted;
	const least = Math.min(whole, leastList);
	// Behind the sum there is a blank.
	const isBrief = room - detail - rows - 1 < least;
	const shownBelow = (list: number) => (sum: readonly string[], above: number) => {
		const left = room - Math.min(list, whole) - above - 1;
		if (left < Math.min(sum.length, leastSum)) {
			return [];
		}

		return sum.length <= left ? [...sum, ' '] : [...sum.slice(0, left - 1), more(sum.length - left + 1), ' '];
	};

	const reading = {list: leastRead, shown: shownBelow(leastRead)};
	if (rows === 0 || room - detail < least) {
		return {list: room - detail, isBrief, shown: () => [], reading};
	}

	const list = Math.max(room - detail - (isBrief ? sentence : rows) - 1, least);
	return {list, isBrief, shown: shownBelow(list), reading};
}
