/*
Characters that always stand alone in one terminal cell: printable ASCII, Latin, punctuation, arrows, box drawing, braille and the
ticks, crosses and pointers that terminal programs use. None of them joins a neighbour or is drawn two cells wide. The test compares
each of them with Intl.Segmenter and string-width.
*/
export const plainText = /^[ -~\u{A1}-\u{AC}\u{AE}-\u{2FF}\u{2010}-\u{2027}\u{2030}-\u{2038}\u{2190}-\u{21FF}\u{2500}-\u{25FC}\u{2713}-\u{271D}\u{276C}-\u{2771}\u{2800}-\u{28FF}]*$/u;
