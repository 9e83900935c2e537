import {guard} from '../pace/guard.ts';
import {createRequestHandler} from '../../network/request-handler.ts';
import type {Confidence} from '../errors/confidence.ts';
import type {Pace} from '../pace/pace.ts';
import {isRead} from '../pace/is-read.ts';
import {createRetries} from '../pace/retries.ts';
import {silentLogger} from '../../network/silent-logger.ts';
import type {ConnectionOptions} from './connection.ts';

/** What a client is made with. */
export type ClientSettings = ReturnType<typeof clientSettings>;

type ClientOptions = ConnectionOptions & {
	readonly service: string;
	readonly region: string;
	readonly pace: Pace;
	readonly confidence: Confidence;
	readonly onDate: (date: Date) => void;
};

/** The same for every service. The logger is there to say nothing: the SDK's own writes over the screen. */
export function clientSettings(options: ClientOptions) {
	const {credentials, network, region, silence, service, source} = options;
	const endpoint = options.endpoint ?? options.endpoints?.[service];
	return {
		config: {
			region,
			credentials,
			logger: silentLogger,
			requestHandler: createRequestHandler(network, request => silence.patience(isRead(request))),
			retryStrategy: createRetries(silence),
			...(endpoint !== undefined && {endpoint}),
			// Its addresses are those given here. The name is for its switches of FIPS and dual-stack: of both the SDK
			// reads those of the profile of AWS_PROFILE otherwise.
			...(source?.kind === 'profile' && {profile: source.name, ignoreConfiguredEndpointUrls: true}),
		},
		guard<Input extends NonNullable<unknown>, Output extends NonNullable<unknown>>(
			client: Parameters<typeof guard<Input, Output>>[0],
		): void {
			// Copies each request and answer for a logger, also for one that says nothing.
			client.middlewareStack.remove('loggerMiddleware');
			guard(client, options);
		},
	};
}
