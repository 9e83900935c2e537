import type {Aws} from '../../aws/gateway.ts';
import type {Datadog} from '../../datadog/gateway.ts';
import {parseSite} from '../../domain/account/site.ts';
import {ownRole} from '../../domain/agent/own-role.ts';
import {agentsKey} from '../../domain/choices/tidy-key.ts';
import {settingEntriesOf} from '../../domain/found/given-settings.ts';
import {seal} from '../../domain/kit/secret.ts';
import type {Ports} from '../ports.ts';

/**
AWS with the reads begun that the run is going to need whatever the clusters are: the keys that a region stores, and the
role where nobody is asked for another, with whom IAM is asked about. Each begun read is handed out once; a later look
reads anew.
*/
export function withReadsBegun(aws: Aws, regions: readonly string[], {run, interrupt}: Ports): Aws {
	const {given, command} = run;
	const [region, ...others] = regions;
	const isSure = command.asks === 'everything' && given.choices.key?.kind === 'given';
	if (!isSure || region === undefined || others.length > 0) {
		return aws;
	}

	const settings = settingEntriesOf(given);
	const role = settings['execution-role']?.trim() ?? ownRole;
	const isRoleSure = settings['store-key'] !== 'plain' && given.approve;
	const storedKeys = begun(async () => aws.readStoredKeys(region, interrupt.graceful));
	const found = isRoleSure ? begun(async () => aws.readRole(role, interrupt.graceful)) : undefined;
	if (isRoleSure) {
		begun(async () => aws.beginPermissions(interrupt.graceful));
	}

	// All else is looked up in what it stands before, when it is asked for.
	return Object.assign(Object.create(aws) as Aws, {
		async readStoredKeys(asked, signal) {
			const [ahead] = asked === region ? storedKeys.take() : [];
			return ahead ?? aws.readStoredKeys(asked, signal);
		},
		async readRole(asked, signal) {
			const [ahead] = asked === role && found ? found.take() : [];
			return ahead ?? aws.readRole(asked, signal);
		},
	} satisfies Partial<Aws>);
}

/** Datadog, asked about a key and a site that were both given while AWS is still signed in to. */
export function withKeyBegun(datadog: Datadog, {run, interrupt}: Omit<Ports, 'datadog'>): Datadog {
	const {key} = run.given.choices;
	const entry = run.given.entries.site?.entry;
	const site = typeof entry === 'string' ? parseSite(entry) : undefined;
	if (run.command.asks !== 'everything' || site === undefined || key?.kind !== 'given') {
		return datadog;
	}

	const text = agentsKey(key.secret.reveal());
	const verdict = begun(async () => datadog.validate(site, seal(text), interrupt.graceful));
	return {
		...datadog,
		async validate(of, secret, signal) {
			const isAsked = of === site && secret.reveal() === text;
			const [ahead] = isAsked ? verdict.take() : [];
			return ahead ?? datadog.validate(of, secret, signal);
		},
	};
}

/** A read that has begun, handed out once. What it fails with is nobody's before it is taken. */
function begun<Found>(read: () => Promise<Found>): {readonly take: () => ReadonlyArray<Promise<Found>>} {
	const open = [read()];
	for (const one of open) {
		one.catch(() => undefined);
	}

	return {take: () => open.splice(0)};
}
