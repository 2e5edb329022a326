/** Where scripts put the time zone that the device is set to. */
export const DeviceZone = () => <input type="hidden" name="deviceZone" value="" data-zone />
