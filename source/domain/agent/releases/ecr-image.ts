import {imageFacts} from '../image-facts.ts';

/** An image in an account's own registry (Amazon ECR): whose, where, and by which tag. */
export type EcrImage = {
	/** Twelve digits. */
	readonly account: string;
	readonly region: string;
	readonly repository: string;
	/** `latest` where the reference has none, as Docker takes it. */
	readonly tag: string;
};

/**
The parts of an image reference that names an account's registry: `<account>.dkr.ecr.<region>.amazonaws.com/<name>`, in
China `.amazonaws.com.cn`, with `ecr-fips` for its FIPS endpoint, and `<account>.dkr-ecr.<region>.on.aws` for the one
that also has IPv6 (Amazon ECR user guide, "Private registry" and "Getting started with requests over IPv6";
amazon-ecr-credential-helper, `ecr-login/api/client.go`). ECR Public is none: it has no account in its name.
*/
export function ecrImage(image: string): EcrImage | undefined {
	const {repository: named, tag = 'latest'} = imageFacts(image);
	const [host = '', ...names] = named.split('/');
	const {account, region} = registries.map(pattern => pattern.exec(host)?.groups).find(Boolean) ?? {};
	return account === undefined || region === undefined || names.length === 0
		? undefined
		: {account, region, repository: names.join('/'), tag};
}

const registries: readonly RegExp[] = [
	/^(?<account>\d{12})\.dkr\.ecr(?:-fips)?\.(?<region>[\d\-a-z]+)\.amazonaws\.com(?:\.cn)?$/v,
	/^(?<account>\d{12})\.dkr-ecr(?:-fips)?\.(?<region>[\d\-a-z]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/v,
];
