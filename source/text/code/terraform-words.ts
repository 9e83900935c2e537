import type {ConstrainedParameter} from './code-words.ts';

/** What the guide beside Terraform code is told. */
export type TerraformFacts = {
	readonly account: string;
	readonly regions: readonly string[];
	/** The oldest versions that take the code. */
	readonly minimum: {readonly terraform: string; readonly aws: string};
	/** The variable of the API key, where the code stores one. */
	readonly key?: string | undefined;
	/** Variables for what stands in clear in a definition. */
	readonly inClear: readonly string[];
	/** Variables for the Agent's version. */
	readonly versions: readonly string[];
	/** Images, where no such variable says their version. */
	readonly images: readonly string[];
	readonly resources: ReadonlyArray<{
		/** `aws_ecs_service.agent_service`. */
		readonly address: string;
		readonly what: string;
		readonly name: string;
		readonly region: string;
		/** It exists, and is taken over. */
		readonly isThere: boolean;
	}>;
	/** Its tags say that it was exported from here. */
	readonly isMarked: boolean;
	/** What has to be done by hand, in sentences. */
	readonly beside: readonly string[];
	/** What no argument says, with its JSON. */
	readonly left: ReadonlyArray<{readonly address: string; readonly path: string; readonly value: string}>;
	/** A module that others keep, and what it does otherwise, in sentences. */
	readonly module?:
		| {
				readonly name: string;
				readonly page: string;
				readonly version: string;
				readonly otherwise: readonly string[];
				/** Services and daemons that it has no word for. */
				readonly plain: readonly string[];
		  }
		| undefined;
};

/** One line of a definition; a side that has none is absent. */
export type ModuleDifference = {
	/** As a diff has it. */
	readonly path: string;
	readonly how: 'adds' | 'lacks' | 'differs';
	readonly module?: string | undefined;
	readonly plan?: string | undefined;
	readonly because?: string | undefined;
};

/** Where a value is that no argument takes, by the API's names. */
export type NotHere = {readonly address: string; readonly path: string};

/** What people read in files of Terraform. */
export type TerraformWords = {
	/** Of the variable, with one region, and with several. */
	readonly region: string;
	readonly someRegion: string;
	readonly keyVersion: string;
	/** Comments above a line. */
	readonly writeOnly: string;
	readonly keepsRevisions: string;
	readonly waits: string;
	/** What no argument says, above the resource. */
	readonly notHere: (left: NotHere) => string;
	/** Where Datadog's module makes something else than the plan has; all of them alike and for the same reason. */
	readonly otherwise: (address: string, differences: readonly ModuleDifference[]) => string;
	/** What its service and tags are always like. */
	readonly moduleAlways: (address: string) => string;
	/** Of an output. */
	readonly arnOf: Readonly<Record<'secret' | 'role' | 'definition' | 'service' | 'daemon', string>>;
	/** What a value must be like, said when it isn't. */
	readonly rules: Readonly<Record<'site' | ConstrainedParameter, string>>;
	/** `README.md`. */
	readonly readme: (facts: TerraformFacts) => string;
};
