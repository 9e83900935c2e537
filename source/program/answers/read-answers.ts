import {fileValues, type FileAnswers} from '../../options/file-values.ts';
import {readWritten} from './read-written.ts';

/** In bytes. No definition that ECS registers is longer (Amazon ECS service quotas), and answers end in one. */
const longest = 65_536;

/** As deep as the values of one answer. */
const deepest = 2;

/** Reads the file that `--answers` names; what is wrong with it is told with all that is wrong on the command line. */
export async function readAnswers(file: string): Promise<FileAnswers> {
	const read = await readWritten(file, {flag: '--answers', longest, deepest});
	return read.kind === 'read' ? fileValues(read.entries, file) : {file, values: {}, places: {}, faults: read.faults};
}
