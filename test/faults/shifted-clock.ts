/**
 * Loaded into a process before the service: its clock is off by `CLOCK_SHIFT` milliseconds, and by `CLOCK_STEP` more from each
 * SIGUSR2 on.
 */
const real = Date.now;
let shift = Number(process.env['CLOCK_SHIFT'] ?? 0);
Date.now = () => real() + shift;
process.on('SIGUSR2', () => (shift += Number(process.env['CLOCK_STEP'] ?? 0)));
