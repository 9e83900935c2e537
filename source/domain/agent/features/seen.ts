import type {Platform} from '../../account/platform.ts';

/** An Agent's container as a feature looks at it, to tell whether it is in there. */
export type Seen = {
	readonly platform: Platform;
	/** The value in clear; absent for what isn't there, and for what comes from a secret. */
	readonly variable: (name: string) => string | undefined;
	/** Whether the variable says yes, as Go's `strconv.ParseBool` reads it. */
	readonly isOn: (name: string) => boolean;
	/** Whether it says no. Neither, where the Agent's own default counts. */
	readonly isOff: (name: string) => boolean;
	/**
	Whether what listens on the container's port can be reached from outside of it: `undefined` where no mapping tells,
	because the network is the host's or that of all daemons.
	*/
	readonly isOpen: (port: number, protocol: 'tcp' | 'udp') => boolean | undefined;
	/** Whether the Agent can make something at this place of the container, for others to find on the host. */
	readonly isShared: (containerPath: string) => boolean;
	readonly hasHealthCheck: boolean;
	/** The image of before Agent 6 (docker-dd-agent), in which nothing but metrics is on by itself. */
	readonly isAgent5: boolean;
	/** The words of the image's tag: `7.62.1-jmx` has `7.62.1` and `jmx`. */
	readonly tagWords: readonly string[];
};
