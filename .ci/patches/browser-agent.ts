import {type Patch, replaceOnce} from './patch.ts';

/* What tells browsers apart is only asked for in one, and is 34 kB of the package. */
export const browserAgent: Patch = {
	file: '@aws-sdk/core/dist-es/submodules/client/util-user-agent-browser/createUserAgentStringParsingProvider.js',
	apply: text => replaceOnce(text, 'await import("bowser")', '{default: {}}'),
};
