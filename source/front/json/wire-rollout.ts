import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {Cause, InstanceRollout, Rollout} from '../../domain/choices/problem/rollout.ts';
import type {Words} from '../../text/words.ts';
import type {Body, Wire} from './wire.ts';

type Standing = {readonly rollout: Rollout; readonly seconds: number};

/** How a rollout stands: counts by state, each instance, newest causes first. */
export function wireRollout({rollout, seconds}: Standing, words: Words) {
	return {
		cluster: rollout.cluster,
		region: rollout.region,
		service: rollout.service,
		kind: rollout.kind,
		taskDefinition: rollout.taskDefinition,
		verdict: rollout.verdict,
		counts: rollout.counts,
		instances: rollout.instances.map(instance => wireInstance(instance, words)),
		// What could not be read while watching: these say what the numbers above are worth.
		...(rollout.unread && {unread: rollout.unread.operation}),
		...(rollout.isBack && {isBack: rollout.isBack}),
		...(rollout.isIdle && {isIdle: rollout.isIdle}),
		...(rollout.instead && {instead: rollout.instead}),
		...(rollout.unseen && {unseen: rollout.unseen}),
		// `detail` is AWS's own text, unchanged: it is what people search for.
		causes: rollout.causes.map(cause => wireCause(cause, words)),
		seconds,
	} satisfies Body<'rollout'>;
}

function wireInstance({instance, privateIp, state, cause}: InstanceRollout, words: Words) {
	return {instance, privateIp, state, cause: cause && wireCause(cause, words)} satisfies Wire<'rolloutInstance'>;
}

function wireCause(cause: Cause, words: Words) {
	return {
		kind: cause.kind,
		message: words.cause(cause),
		detail: cause.detail,
		...(cause.kind === 'paused' && {command: shellQuote(cause.command), until: cause.until}),
	} satisfies Wire<'cause'>;
}
