import type {Fields, Value} from './value.ts';

export type ParameterDeclaration = {
	readonly type: string;
	readonly defaultValue?: string;
	readonly description?: string;
	readonly noEcho: boolean;
	readonly allowedValues?: readonly string[];
	readonly allowedPattern?: string;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minValue?: number;
	readonly maxValue?: number;
	readonly constraintDescription?: string;
};

export type ResourceDeclaration = {
	readonly type: string;
	readonly properties: Fields;
	/** Name of a condition without which there is no such resource. */
	readonly condition?: string;
	readonly dependsOn: readonly string[];
	readonly deletionPolicy?: string;
	readonly updateReplacePolicy?: string;
	readonly metadata?: Value;
};

export type OutputDeclaration = {
	readonly value: Value;
	readonly description?: string;
	readonly condition?: string;
	/** Under which other stacks of the Region may import it. */
	readonly exportName?: Value;
};

/** A template in its parts, with the short forms of functions written out. */
export type Template = {
	readonly description?: string;
	readonly version?: string;
	readonly metadata?: Value;
	readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
	readonly mappings: Fields;
	readonly conditions: Fields;
	readonly resources: Readonly<Record<string, ResourceDeclaration>>;
	readonly outputs: Readonly<Record<string, OutputDeclaration>>;
};
