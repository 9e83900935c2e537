import {readFile} from 'node:fs/promises';

/**
Whether this machine is an EC2 instance as far as its firmware says (EC2 User Guide, "Detect whether a host is an EC2
instance"): the metadata service is not there to be asked elsewhere, and asking in vain takes a second.
*/
export async function isOnEc2(): Promise<boolean> {
	const folder = '/sys/devices/virtual/dmi/id';
	const found = await Promise.all(
		[`${folder}/sys_vendor`, `${folder}/bios_version`, '/sys/hypervisor/uuid'].map(async file => readIfThere(file)),
	);
	return found.some(text => /amazon|^ec2/iv.test(text));
}

async function readIfThere(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch {
		// No such file, or not for us: then it says nothing.
		return '';
	}
}
