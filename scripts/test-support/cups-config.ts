/** Everyone on this machine may do everything: the server lives as long as a test and listens on loopback only. */
export function cupsdConf(port: number): string {
  return `LogLevel info
Listen 127.0.0.1:${port}
Browsing No
DefaultAuthType None
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;
}

export function cupsFilesConf(folder: string): string {
  return `ServerRoot ${folder}/root
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
SystemGroup root lpadmin
Sandboxing relaxed
`;
}

/** One file per job, named by the job's number, so that equal titles do not overwrite each other. */
export function cupsPdfConf(out: string): string {
  return `Out ${out}
AnonDirName ${out}
Label 1
TitlePref 1
DecodeHexStrings 1
`;
}

/** Attributes of an 80 mm receipt printer: 203 dpi, grey, 72 mm printable, slips of 200 mm. */
export const receiptPrinterAttributes = `${mediaAttributes(8000, 20_000, 400)}
ATTR mimeMediaType document-format-supported application/pdf,image/urf,image/pwg-raster
ATTR textWithoutLanguage printer-make-and-model "Receipt 80 mm"
ATTR boolean color-supported false
ATTR keyword print-color-mode-supported monochrome
ATTR keyword print-color-mode-default monochrome
ATTR keyword sides-supported one-sided
ATTR keyword sides-default one-sided
ATTR rangeOfInteger copies-supported 1-9
ATTR integer copies-default 1
ATTR enum print-quality-supported 4
ATTR enum print-quality-default 4
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution printer-resolution-default 203dpi
ATTR resolution pwg-raster-document-resolution-supported 203dpi
ATTR keyword pwg-raster-document-type-supported sgray_8
ATTR keyword pwg-raster-document-sheet-back normal
ATTR keyword output-bin-supported face-down
ATTR keyword output-bin-default face-down
`;

/** Sizes in hundredths of a millimetre, as IPP has them. */
function mediaAttributes(width: number, height: number, sideMargin: number): string {
  const name = `custom_${width / 100}x${height / 100}mm_${width / 100}x${height / 100}mm`;
  const size = `{ MEMBER integer x-dimension ${width} MEMBER integer y-dimension ${height} }`;
  const margins = { bottom: 0, left: sideMargin, right: sideMargin, top: 0 };
  const members = Object.entries(margins).map(
    ([side, value]) => `MEMBER integer media-${side}-margin ${value}`,
  );
  const stock = `{ MEMBER collection media-size ${size} ${members.join(' ')} MEMBER keyword media-source main MEMBER keyword media-type stationery }`;
  return [
    ...['supported', 'default', 'ready'].map((suffix) => `ATTR keyword media-${suffix} ${name}`),
    `ATTR collection media-size-supported ${size}`,
    ...['default', 'ready', 'database'].map((suffix) => `ATTR collection media-col-${suffix} ${stock}`),
    ...Object.entries(margins).map(([side, value]) => `ATTR integer media-${side}-margin-supported ${value}`),
    'ATTR keyword media-source-supported main',
    'ATTR keyword media-type-supported stationery',
  ].join('\n');
}

/** ippeveprinter announces itself through Avahi, and Avahi wants a system bus: a private one, open to all on it. */
export function busConf(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="*"/><allow receive_type="*"/><allow send_destination="*"/>
  </policy>
</busconfig>
`;
}

export const avahiConf = `[server]
host-name=qiantai-test
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[publish]
publish-workstation=no
[rlimits]
`;
