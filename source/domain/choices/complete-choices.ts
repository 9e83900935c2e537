import type {CredentialSource} from '../account/credential-source.ts';
import type {Secret} from '../kit/secret.ts';
import type {Observed} from '../account/observed.ts';
import type {Site} from '../account/site.ts';
import type {Existing, KeyChoice, LinuxKind, Settings} from './choices.ts';
import type {FeatureId} from './feature-id.ts';
import type {SettingId} from './field.ts';
import type {RemovalChoices} from './wishes/removal-choices.ts';
import type {Intent} from './intent.ts';
import type {ReleaseWishes} from './wishes/release-wishes.ts';

/**
All that was decided, with what nobody said filled in: as it is today where an Agent is, else by default. Nothing behind
this fills in a default again.
*/
export type CompleteChoices = {
	readonly intent: Intent;
	readonly credentials?: CredentialSource;
	/** Cluster ARNs. */
	readonly clusters: readonly string[];
	/** Absent where every instance tells what it is. */
	readonly linux?: LinuxKind;
	readonly existing: Existing;
	/** A person's yes to what is perhaps an Agent, or to all Agents of a task that go. */
	readonly takeAgent?: true;
	/** Which container is meant where several are Agents. */
	readonly agentContainer?: string;
	readonly site: Site;
	readonly key: PlannedKey;
	readonly features: readonly FeatureId[];
	readonly settings: Settings;
	/** Whether the person consented to drain and replace instances. */
	readonly replaceInstances: boolean;
	readonly removal: RemovalChoices;
	readonly said: Said;
	readonly release: ReleaseWishes;
};

/**
`none`: a run that changes nothing asked for no key. `in-clear`: the one that stands in clear in the definitions that go
on, and is to be kept somewhere else.
*/
export type PlannedKey = KeyChoice | {readonly kind: 'none'} | {readonly kind: 'in-clear'; readonly secret: Secret};

/** A key whose value is known, so that it can be put somewhere. */
export function keyInHand({key}: Pick<CompleteChoices, 'key'>): Secret | undefined {
	return key.kind === 'given' || key.kind === 'in-clear' ? key.secret : undefined;
}

/** Which of the choices somebody made in this run: those hold for every Agent, the others stay as each of them is. */
export type Said = {
	readonly site: boolean;
	readonly features: boolean;
	/** The features that were shown as today's and changed; absent where a list of a flag is meant for all. */
	readonly shownFeatures?: readonly FeatureId[];
	readonly key: boolean;
	readonly linux: boolean;
	readonly settings: readonly SettingId[];
	/** The settings that were shown as today's, of which lists are added to and taken from. */
	readonly today: Settings;
};

/** What everything about a plan is made of: what AWS showed, and choices with no gap. */
export type Decided = {readonly observed: Observed; readonly choices: CompleteChoices};
