import { render } from 'preact';
import { App } from './app.tsx';
import { signInFromAddress } from './session/sign-in.ts';

await signInFromAddress();
render(<App />, document.querySelector('#dashboard')!);
