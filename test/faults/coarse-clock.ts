// Preloaded into a service under test: a clock that steps, so that what comes close together comes in the same millisecond.

const step = 50;
const now = Date.now;
Date.now = () => Math.floor(now() / step) * step;
