import type {Reading, ReadingFact} from '../../../domain/ending/event.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {plural} from '../forms/plural.ts';

const readings: Readonly<Record<Reading, (subject: string) => string>> = {
	profiles: () => 'Look for AWS credentials',
	identity: subject => `Sign in${named(subject, ' with ')}`,
	regions: () => "Read the account's regions",
	clusters: subject => `Read clusters${named(subject, ' of ')}`,
	cluster: subject => `Read the inside of ${subject}`,
	services: subject => `Read the services of ${subject}`,
	key: subject => `Check the API key${named(subject, ' with ')}`,
	roles: subject => (subject === '' ? 'Read the execution role' : `Read role ${subject}`),
	registry: image => `Ask the registry what ${image} means today`,
	uses: subject => `Look for whoever else uses it, in ${plural(Number(subject), 'region')}`,
	again: () => "Make sure that the account hasn't changed since the plan",
	permissions: () => 'Compare the plan with what you may do',
	proof: () => 'Ask Datadog whether data arrives',
	'stack-set': subject => `Read stack set ${subject} and the organization`,
	'fleet-clusters': subject => `Read the clusters of ${plural(Number(subject), 'account')}`,
	'old-key': () => 'Ask Datadog when the old key was used last',
};

/** A running line for a read. */
export function reading({what, subject, region}: ReadingFact): string {
	const whole = region === undefined ? subject : clusterName({cluster: subject, region, isNamesake: true});
	return readings[what](whole);
}

/** Longer than a request takes; what is asked of a machine or a program has no region. */
export function waiting(operation: string, region: string, duration: string): string {
	const whom = operation === 'credential_process' ? `the profile's ${operation}` : operation;
	return `No answer from ${whom}${named(region, ' in ')} for ${duration}`;
}

function named(subject: string, before: string): string {
	return subject === '' ? '' : `${before}${subject}`;
}
