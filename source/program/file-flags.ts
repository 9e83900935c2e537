import {constants} from 'node:fs';

const {O_WRONLY, O_CREAT, O_APPEND, O_TRUNC} = constants;
// A named pipe that nobody reads refuses then, where opening it would wait for ever with all of Node. Windows has none.
// Bits that differ, so that a sum is their union.
const unhindered = O_WRONLY + O_CREAT + ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/** How files are opened that a person named: `append` behind what is there, `replace` instead of it. */
export const fileFlags = {append: unhindered + O_APPEND, replace: unhindered + O_TRUNC} as const;
