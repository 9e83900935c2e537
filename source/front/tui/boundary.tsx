import {Component, type ReactNode} from 'react';

type Props = {readonly onCrash: (error: unknown) => void; readonly children: ReactNode};

/**
Catches what a component throws, before Ink does, which would print the stack. A class, because React has no other way
to catch.
*/
export class Boundary extends Component<Props, {readonly hasCrashed: boolean}> {
	static getDerivedStateFromError() {
		return {hasCrashed: true};
	}

	override readonly state = {hasCrashed: false};

	override componentDidCatch(error: unknown): void {
		this.props.onCrash(error);
	}

	override render(): ReactNode {
		return this.state.hasCrashed ? undefined : this.props.children;
	}
}
