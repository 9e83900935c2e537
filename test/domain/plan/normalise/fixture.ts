import type {JsonObject} from '../../../../source/domain/kit/json.ts';

/** `said` is what AWS says, `sent` what was sent and means the same, `other` something near that differs. */
export type Fixture = {
	readonly rule: string;
	readonly said: JsonObject;
	readonly sent: JsonObject;
	readonly other: JsonObject;
};
