/** Of a demo that ended before its time: what is said of the same command otherwise is meant for accounts that stay. */
export const anew = 'This was a demo: its account is gone with the run, and the same command begins with a new one:';
