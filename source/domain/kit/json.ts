/** Plain JSON without `null`: `undefined` and absence mean the same, as on the AWS wire. */
export type Json = string | number | boolean | undefined | readonly Json[] | JsonObject;

export type JsonObject = {readonly [key: string]: Json};
