/** Plain JSON without `null`: `undefined` and absence mean the same, as on the AWS wire. */
export type Json = string | number | boolean | undefined | readonly Json[] | JsonObject;

/** An API input as we hold it; `undefined` fields are left out when it is sent. */
export type JsonObject = {readonly [key: string]: Json};
