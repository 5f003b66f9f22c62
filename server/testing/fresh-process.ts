import sharp from 'sharp'

/**
 * Files of tests share a process, because loading the program anew for each took a third of the time. What the photo worker
 * forbids to libvips holds for the whole process: taken back, as if this file had a process of its own.
 */
sharp.unblock({ operation: ['VipsForeignLoad'] })
