// Some chat programs turn the # of a link into %23, which makes a host look for a page of that name. Mend it.
const bent = location.href.search(/%23/i);
if (bent >= 0) location.replace(location.href.slice(0, bent) + "#" + location.href.slice(bent + 3));
