/*
Characters that always stand alone in one terminal cell: printable ASCII, Latin, punctuation, arrows, box drawing,
braille and the ticks, crosses and pointers that terminal programs use. None of them joins a neighbour or is drawn two
cells wide. The test compares each of them with Intl.Segmenter and string-width.
*/
const plain = [
	String.raw`\u{20}-\u{7E}`,
	String.raw`\u{A1}-\u{AC}`,
	String.raw`\u{AE}-\u{2FF}`,
	String.raw`\u{2010}-\u{2027}`,
	String.raw`\u{2030}-\u{2038}`,
	String.raw`\u{2190}-\u{21FF}`,
	String.raw`\u{2500}-\u{25FC}`,
	String.raw`\u{2713}-\u{271D}`,
	String.raw`\u{276C}-\u{2771}`,
	String.raw`\u{2800}-\u{28FF}`,
].join('');

/** As many cells wide as it is long. */
export const plainText = new RegExp(`^[${plain}]*$`, 'v');

/** As many graphemes as it is long: no control character joins another, but for a carriage return. */
export const plainTextAndControls = new RegExp(String.raw`^[${plain}[\p{Control}--\r]]*$`, 'v');
