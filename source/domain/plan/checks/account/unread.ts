import {perCluster} from '../check.ts';

/** Whether everything the other checks look at could be read. */
export const unread = perCluster('unread', ({unread: missing}) =>
	missing.length === 0
		? undefined
		: {
				verdict: 'warn',
				finding: 'unread',
				facts: {
					operations: [...new Set(missing.map(({operation}) => operation))],
					codes: [...new Set(missing.map(({code}) => code))],
				},
			},
);
