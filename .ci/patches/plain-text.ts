/*
Characters that always stand alone in one terminal cell: printable ASCII, Latin, punctuation, arrows, box drawing, braille and the
ticks, crosses and pointers that terminal programs use. None of them joins a neighbour or is drawn two cells wide. The test compares
each of them with Intl.Segmenter and string-width.
*/
const plain = String.raw` -~\u{A1}-\u{AC}\u{AE}-\u{2FF}\u{2010}-\u{2027}\u{2030}-\u{2038}\u{2190}-\u{21FF}\u{2500}-\u{25FC}\u{2713}-\u{271D}\u{276C}-\u{2771}\u{2800}-\u{28FF}`;

/** As many cells wide as it is long. */
export const plainText = new RegExp(`^[${plain}]*$`, 'u');

/** As many graphemes as it is long: no control character joins another but a carriage return. */
export const plainTextAndControls = new RegExp(String.raw`^[${plain}\u{0}-\u{C}\u{E}-\u{1F}]*$`, 'u');
