/** What is planned, by its time. What was planned first of the same time comes first. */
export type DueQueue<Item> = {
	readonly add: (time: number, item: Item) => void;
	readonly first: () => Due<Item> | undefined;
	readonly takeFirst: () => Due<Item> | undefined;
};

type Due<Item> = {readonly time: number; readonly item: Item};

type Placed<Item> = Due<Item> & {readonly turn: number};

/**
A heap: each entry comes before the two that stand at twice its place. In a sorted list a hundred thousand tasks move
each other for every one that starts.
*/
export function createDueQueue<Item>(): DueQueue<Item> {
	const heap: Array<Placed<Item>> = [];
	let turns = 0;

	const isBefore = (one: number, other: number): boolean => {
		const [a, b] = [heap[one], heap[other]];
		return a !== undefined && (b === undefined || a.time < b.time || (a.time === b.time && a.turn < b.turn));
	};

	const swap = (one: number, other: number) => {
		const [a, b] = [heap[one], heap[other]];
		if (!(a && b)) {
			return;
		}

		heap[one] = b;
		heap[other] = a;
	};

	const rise = (from: number) => {
		let place = from;
		let above = Math.floor((place - 1) / 2);
		while (place > 0 && isBefore(place, above)) {
			swap(place, above);
			place = above;
			above = Math.floor((place - 1) / 2);
		}
	};

	const sink = () => {
		for (let place = 0; ;) {
			const [left, right] = [2 * place + 1, 2 * place + 2];
			const below = isBefore(right, left) ? right : left;
			if (!isBefore(below, place)) {
				return;
			}

			swap(place, below);
			place = below;
		}
	};

	return {
		add(time, item) {
			heap.push({time, item, turn: turns});
			turns += 1;
			rise(heap.length - 1);
		},
		first: () => heap[0],
		takeFirst() {
			swap(0, heap.length - 1);
			const due = heap.pop();
			sink();
			return due;
		},
	};
}
