import {perTarget} from '../check.ts';

/** Whether a deleted service of the same name is still going: its name is free only when its last task has stopped. */
export const drainingService = perTarget('draining-service', ({name}, cluster) => {
	const isDraining =
		cluster?.daemonServices.some(({serviceName, status}) => serviceName === name && status === 'DRAINING') === true;
	return isDraining
		? {verdict: 'warn', finding: 'draining', facts: {name}, fixes: [`--service-name ${name}-2`]}
		: undefined;
});
