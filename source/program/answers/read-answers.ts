import {fileValues, type FileAnswers} from '../../options/file-values.ts';
import {readWritten} from './read-written.ts';

/** In bytes. No definition that ECS registers is longer (Amazon ECS service quotas), and answers end in one. */
const longest = 65_536;

/** As deep as the values of one answer. */
const deepest = 2;

/** Reads the file of answers, which `flag` names; what is wrong with it is told with all that is wrong in the line. */
export async function readAnswers(file: string, flag = '--answers'): Promise<FileAnswers> {
	const read = await readWritten(file, {flag, longest, deepest});
	return read.kind === 'read' ? fileValues(read.entries, file) : {file, values: {}, places: {}, faults: read.faults};
}
