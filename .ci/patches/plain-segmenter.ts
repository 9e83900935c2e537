import {plainTextAndControls} from './plain-text.ts';

type Piece = {readonly segment: string; readonly index: number};

type Pieces = Iterable<Piece> & {readonly containing: (index?: number) => Piece | undefined};

/**
Stands in for `Intl.Segmenter` by grapheme: plain text needs none, and the first real one costs a start-up about 6 ms to
load.
*/
export const plainSegmenter = {
	segment(text: string): Pieces {
		return plainTextAndControls.test(text) ? characters(text) : graphemes().segment(text);
	},
};

// Plain characters are one code unit each.
function characters(text: string): Pieces {
	return {
		*[Symbol.iterator]() {
			for (let index = 0; index < text.length; index++) {
				yield {segment: text.charAt(index), index};
			}
		},
		containing(index = 0) {
			return index >= 0 && index < text.length ? {segment: text.charAt(index), index} : undefined;
		},
	};
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(): Intl.Segmenter {
	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	return segmenter;
}
