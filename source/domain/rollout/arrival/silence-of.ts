import {secondsOf} from '../../kit/instant.ts';
import type {ReportedHost} from '../../account/datadog/reported-host.ts';
import type {DatadogLook, Silence} from './arrival.ts';
import type {Awaited, AwaitedHost} from './awaited.ts';

/** In seconds: clocks that are set by the network differ by less. */
const tolerance = 120;

/** In seconds: the Agent sends every 15, its host is known within two minutes. */
const patience = 120;

type Unseen = {
	readonly instance: AwaitedHost;
	/** What Datadog knows of it, and knew at the first look. */
	readonly host: ReportedHost | undefined;
	readonly before: ReportedHost | undefined;
	readonly awaited: Awaited;
	/** No host of the service reports. */
	readonly isAlone: boolean;
	readonly look: DatadogLook;
};

/** Whether a host reports now: at a time that is neither from before these Agents nor still to come. */
export function isReporting(host: ReportedHost | undefined, look: DatadogLook): boolean {
	const last = secondsOf(host?.lastReported);
	return last !== undefined && last >= at(look.since) && last <= at(look.now) + tolerance;
}

/**
Why a host does not report, the surest reason first. Points more than ten minutes ahead or an hour behind are not taken,
though the host is known by what its Agent says of itself (Datadog API reference, "Submit metrics"; datadog-agent,
comp/metadata/host: sent apart from metrics). A time that moves between two looks and stays behind is a clock's, one
that stands still an earlier Agent's.
*/
export function silenceOf({instance, host, before, awaited, isAlone, look}: Unseen): Silence {
	if (!instance.isRunning) {
		return {kind: 'not-running'};
	}

	if (awaited.site !== look.site) {
		return {kind: 'wrong-site', site: awaited.site};
	}

	const last = secondsOf(host?.lastReported);
	const ahead = last === undefined ? 0 : Math.round(last - at(look.now));
	const hasMoved = last !== undefined && last > (secondsOf(before?.lastReported) ?? Infinity);
	if (host && (last === undefined || ahead > tolerance || (hasMoved && ahead < -tolerance))) {
		return {kind: 'clock', ...(last !== undefined && {ahead})};
	}

	if (at(look.now) - at(instance.since ?? look.since) < patience) {
		return {kind: 'too-early'};
	}

	return isAlone && !awaited.hasThisKey
		? {kind: 'other-key'}
		: {kind: 'no-egress', ...(host?.lastReported !== undefined && {last: host.lastReported})};
}

function at(instant: string): number {
	return secondsOf(instant) ?? 0;
}
