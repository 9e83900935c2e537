import type {AwsProblem} from './aws-problem.ts';

/** A secret or parameter that may hold a Datadog API key; found by name, not read. */
export type StoredKey = {
	readonly kind: 'secret' | 'parameter';
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	/** ISO instant of the scheduled deletion, when one is scheduled. */
	readonly deletion?: string;
	/** ISO instant of its last change, by the clock of its store. Tags count, which no Agent reads. */
	readonly changedAt?: string;
	/** The ARN or alias of a customer-managed KMS key. */
	readonly kmsKey?: string;
	/** Created by this tool, told from its tag. */
	readonly managed: boolean;
	/** Whether its value is the key in hand; absent when it was not compared. */
	readonly holdsTheKey?: boolean;
	/** Why its value could not be read to be compared. */
	readonly unread?: AwsProblem['code'];
};

/**
The name of the secret, or of the parameter, that this tool creates: one in each region. Names of parameters in folders
begin with a slash.
*/
export function ownKeyName(kind: StoredKey['kind']): string {
	return kind === 'secret' ? 'dd-ecs-setup/datadog-api-key' : '/dd-ecs-setup/datadog-api-key';
}

/** Which of both a `valueFrom` names: a secret by its ARN, a parameter by its name or ARN. */
export function kindOfStored(valueFrom: string): StoredKey['kind'] {
	return valueFrom.includes(':parameter/') || !valueFrom.startsWith('arn:') ? 'parameter' : 'secret';
}

/** Whether this tool puts keys there. */
export function isOwnKey({kind, name}: StoredKey): boolean {
	return name === ownKeyName(kind);
}

/**
What of this tool's own a `valueFrom` names: its secret by ARN, whose six last characters Secrets Manager adds, or its
parameter by name or ARN. A key inside of a secret, or a name that only ends like ours, is somebody else's.
*/
export function ownKeyIn(valueFrom: string): StoredKey['kind'] | undefined {
	const {service = '', name = ''} =
		/^arn:[^:]*:(?<service>[^:]*):[^:]*:\d*:(?<name>.+)$/v.exec(valueFrom)?.groups ?? {};
	if (service === 'secretsmanager' && name.replace(/-[\da-z]{6}$/iv, '') === `secret:${ownKeyName('secret')}`) {
		return 'secret';
	}

	const parameter = ownKeyName('parameter');
	return valueFrom === parameter || (service === 'ssm' && name === `parameter${parameter}`) ? 'parameter' : undefined;
}
