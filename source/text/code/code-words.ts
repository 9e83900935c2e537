import type {Reason} from '../../domain/agent/reason.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {CdkWords} from './cdk-words.ts';
import type {CloudFormationWords} from './cloudformation-words.ts';
import type {StackSetWords} from './stack-set-words.ts';
import type {TerraformWords} from './terraform-words.ts';

/** What people read in the files of every tool. */
export type CodeWords = {
	/** Why a line is there: "asked for by Logs". Nothing for what every Agent has. */
	readonly because: (reason: Reason) => string | undefined;
	/** What a parameter is for, one or two sentences. `variable` is the name of what stood in clear. */
	readonly parameters: Readonly<Record<ParameterMeaning, (variable: string) => string>>;
	/** The first comment of a file: what made it, and from what. */
	readonly madeBy: (from: 'plan' | 'installed', version: string) => string;
	/** A change that no description of what is to be can say, with what has to be done instead. */
	readonly beside: (change: Change) => string;
	/** What each kind of resource is, for its description. */
	readonly nouns: Readonly<Record<'secret' | 'role' | 'definition' | 'service' | 'daemon', string>>;
	/** Why a service keeps so many tasks, and why it is for some images only. */
	readonly service: Readonly<Record<'healthy' | 'images', string>>;
	readonly cloudformation: CloudFormationWords;
	readonly cdk: CdkWords;
	readonly terraform: TerraformWords;
	readonly stackSet: StackSetWords;
};

/** The kinds of parameters (`export/template/template.ts`). */
export type ParameterMeaning =
	'cluster' | 'api-key' | 'key-reference' | 'in-clear' | 'site' | 'env' | 'version' | 'execution-role';

/** Parameters that take values of one form only (`export/template/parameter-patterns.ts`). */
export type ConstrainedParameter =
	'cluster' | 'api-key' | 'secret-arn' | 'parameter-arn' | 'env' | 'version' | 'execution-role';
