import {type Patch, replaceOnce} from './patch.ts';

/*
Loads all of `zlib` (5 ms) to see whether it has a CRC-32. The SDK's own is as good, and none of our requests has one.
*/
export const nativeChecksum: Patch = {
	file: '@smithy/core/dist-es/submodules/checksum/crc32/Crc32Node.js',
	apply: text => replaceOnce(text, 'typeof zlib.crc32 === "function" ? zlib.crc32 : undefined', 'undefined'),
};
