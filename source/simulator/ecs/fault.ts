import {Fault} from '../server/call.ts';

/**
The errors of ECS that several operations throw. Which of ClientException and InvalidParameterException it is follows no
rule that a client could rely on.
*/
export const fault = {
	client: (message: string) => new Fault({code: 'ClientException', message}),
	invalid: (message: string) => new Fault({code: 'InvalidParameterException', message}),
	serviceNotFound: () => new Fault({code: 'ServiceNotFoundException', message: 'Service not found.'}),
	serviceNotActive: () => new Fault({code: 'ServiceNotActiveException', message: 'Service was not ACTIVE.'}),
	unsupported: (message: string) => new Fault({code: 'UnsupportedFeatureException', message}),
};
