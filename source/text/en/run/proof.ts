import {appUrl} from '../../../domain/account/site.ts';
import {dataKinds, type DataKind} from '../../../domain/account/datadog/reported-host.ts';
import type {Proof} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, DataArrival, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import type {ProofWords} from '../../words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {silenceLines} from './silence.ts';

/** Whether Datadog receives data, of which hosts not, and what of it. */
export function proof(of: Proof): ProofWords {
	switch (of.kind) {
		case 'waiting': {
			return {title: [`${of.hosts} of ${plural(of.of, 'host')} report`], details: []};
		}

		case 'arriving':
		case 'not-yet': {
			return {title: titleOf(of), details: [...silenceLines(of), ...dataLines(of.targets)]};
		}

		case 'unknown': {
			return {
				title: [`${unknown[of.why](of.site)}; see `, part.link(`${appUrl(of.site)}/infrastructure`)],
				details: of.isOfCanary
					? [['The other clusters follow all the same: the Agents of the first one run.']]
					: [],
			};
		}
	}
}

function titleOf({hosts, of, targets}: Arrival): Line {
	if (hosts === 0) {
		return [`Datadog receives no data yet from ${plural(of, 'host')}`];
	}

	const many = hosts >= of ? plural(hosts, 'host') : `${hosts} of ${plural(of, 'host')}`;
	return [`Datadog receives data from ${many}${versionsOf(targets)}`];
}

function versionsOf(targets: readonly TargetArrival[]): string {
	const counts = new Map<string, number>();
	for (const {version, hosts} of targets.flatMap(({versions}) => versions)) {
		counts.set(version, (counts.get(version) ?? 0) + hosts);
	}

	const all = [...counts].toSorted(([, a], [, b]) => b - a);
	const [only] = all;
	if (!only) {
		return '';
	}

	return all.length === 1
		? `, Agent ${only[0]}`
		: `, Agent ${listed(all.map(([version, hosts]) => `${version} on ${hosts}`))}`;
}

const unknown: Readonly<Record<Extract<Proof, {kind: 'unknown'}>['why'], (site: string) => string>> = {
	// Datadog's API tells of hosts only with an application key as well.
	'no-application-key': () => "Whether data arrives can't be asked with an API key alone",
	'no-api-key': () => "Whether data arrives couldn't be asked: the API key can't be read here",
	stopped: site => `${site} wasn't asked to the end whether data arrives`,
	unreachable: site => `${site} couldn't be asked whether data arrives: it can't be reached`,
	'rate-limited': site => `${site} couldn't be asked whether data arrives: it limits requests`,
	refused: site =>
		`${site} couldn't be asked whether data arrives: it doesn't know the application key, or not together ` +
		'with the API key',
	'not-permitted': site =>
		`${site} couldn't be asked whether data arrives: the application key lacks the permission hosts_read`,
	unexpected: site => `${site} couldn't be asked whether data arrives: the answer was none of Datadog's`,
};

/** What each kind needs of an application key (Datadog API reference: metrics, spans, logs). */
const permissions: Readonly<Record<DataKind, string>> = {
	metrics: 'timeseries_query',
	traces: 'apm_read',
	logs: 'logs_read_data',
};

const none: Readonly<Record<DataKind, string>> = {
	metrics: 'The metric datadog.agent.running has not arrived yet; that takes some minutes.',
	traces: 'No traces yet: they come once an application sends some.',
	logs: "No logs yet: the first lines take some minutes, and only Docker's own log files are read.",
};

/** What arrives besides hosts. That metrics do goes without saying where hosts report. */
function dataLines(targets: readonly TargetArrival[]): readonly Line[] {
	const states = dataKinds.map(kind => ({kind, all: targets.flatMap(({data}) => data[kind] ?? [])}));
	const isAny = (all: readonly DataArrival[], wanted: DataArrival['kind']) => all.some(({kind}) => kind === wanted);
	const arrived = states.filter(({kind, all}) => kind !== 'metrics' && isAny(all, 'arriving')).map(({kind}) => kind);
	const first = listed(arrived);
	const rest = states.filter(({all}) => !isAny(all, 'arriving'));
	return [
		...(arrived.length > 0 ? [[`${first.charAt(0).toUpperCase()}${first.slice(1)} arrive.`]] : []),
		...rest.filter(({all}) => isAny(all, 'none-yet')).map(({kind}): Line => [none[kind]]),
		...rest
			.filter(({all}) => isAny(all, 'unknown') && !isAny(all, 'none-yet'))
			.map(({kind, all}): Line => [
				`Whether ${kind} arrive isn't known: ${
					all.some(state => state.kind === 'unknown' && state.why === 'not-permitted')
						? `the application key lacks the permission ${permissions[kind]}.`
						: 'Datadog gave no answer.'
				}`,
			]),
	];
}
