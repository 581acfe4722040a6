"""The looks of the page: one style sheet, nothing fetched.

May live here: CSS with the tokens of the game's light theme. May not live here: text, except what print puts
into the margin of a sheet.
"""

from intlgame.export.markup import undirected

_SHEET = """
:root{--ink:#1B2A32;--mute:#566670;--paper:#F4EEE2;--card:#FFFDF8;--card-2:#F9F4EA;--hair:#E2D8C6;
--edge:#8F8069;--navy:#11303A;--on-navy:#F6F0E4;--on-navy-2:#A9C1C3;--teal:#0E6470;--teal-light:#D9EAE8;
--band:#9CC7C6;--terra:#A8451C;--good:#2E7848;--bad:#AE3B2C;
--serif:"Source Serif 4","Source Serif Pro",Georgia,"Times New Roman",serif;
--sans:Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:62rem;padding:0 0 3rem;font:400 1rem/1.5 var(--sans);
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,.lead,.big{font-family:var(--serif);font-weight:600;line-height:1.2}
h1{font-size:2.4rem;margin:0}
h2{font-size:1.6rem;margin:0 0 .8rem}
h3{font-size:1.15rem;margin:0 0 .5rem}
p{margin:0 0 .7rem;max-width:70ch}
ul,ol{margin:0 0 .7rem;padding-inline-start:1.25rem}
li{margin-bottom:.3rem;max-width:70ch}
a{color:var(--teal);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid #C0562A;outline-offset:2px}
small,.small{font-size:.875rem}
.mute{color:var(--mute)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static;display:block;padding:.5rem 2.5rem;background:var(--card)}
header{background:var(--navy);color:var(--on-navy);padding:2.2rem 2.5rem 1.8rem;
border-bottom:4px solid #C0562A}
header .brand{display:flex;align-items:center;gap:.7rem;margin:0 0 1.3rem;color:var(--on-navy-2);
font-size:.9rem;letter-spacing:.02em}
header .brand svg{width:1.9rem;height:1.9rem;flex:none}
header .for{font-family:var(--serif);font-size:1.2rem;margin:.35rem 0 0;color:var(--on-navy)}
header dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.9rem 1.5rem;
margin:1.5rem 0 0}
header dt{color:var(--on-navy-2);font-size:.8rem}
header dd{margin:0;font-weight:600}
header .small{margin:1rem 0 0}
.purpose{background:var(--teal-light);padding:.8rem 2.5rem;margin:0;max-width:none;font-size:.925rem}
nav{padding:.9rem 2.5rem 0;font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0;padding:0}
main>section{background:var(--card);border:1px solid var(--hair);border-radius:16px;
padding:1.7rem 2rem 1.4rem;
margin:1.2rem 1.2rem 0}
.lead{font-size:1.3rem;line-height:1.38;font-weight:400;max-width:52ch;margin:0}
.hero{display:grid;grid-template-columns:auto 1fr;gap:0 1.8rem;align-items:center;margin:0 0 1.3rem}
.figure{margin:0;text-align:center;color:var(--mute);font-size:.9rem;padding-inline-end:1.8rem;
border-inline-end:1px solid var(--hair)}
.huge{display:block;font:600 4rem/1 var(--serif);color:var(--teal)}
table{width:100%;border-collapse:collapse}
caption{text-align:start;color:var(--mute);font-size:.875rem;padding-bottom:.5rem;max-width:70ch}
th,td{text-align:start;vertical-align:top;padding:.5rem .6rem .5rem 0;font-weight:400}
thead th{font-size:.8rem;color:var(--mute);vertical-align:bottom;border-bottom:1px solid var(--edge);
padding-bottom:.25rem}
tbody tr+tr>*{border-top:1px solid var(--hair)}
.scores{table-layout:fixed}
.scores .c-name{width:33%}
.scores .c-plot{width:45%}
.scores .c-plot,.scores td.c-plot{padding-inline-end:1rem}
.scores th[scope=row] .name{font-weight:600;display:block}
.scores .group th{padding:1rem 0 .25rem;font-family:var(--serif);font-weight:600;color:var(--teal);
border-top:0}
.scores .group+tr>*{border-top:1px solid var(--hair)}
.score{font:600 1.6rem/1 var(--serif);margin-inline-end:.35rem}
.levels{display:flex}
.levels span{flex:none;font-size:.7rem;line-height:1.15;text-align:center;padding:0 .1rem;
color:var(--mute)}
.plot{display:block;width:100%;height:auto}
.column{fill:#F3ECDD}.column.odd{fill:#EBE1CE}
.cut{stroke:#8F8069;stroke-width:1;stroke-dasharray:2 3}
.band{fill:var(--band)}.end{stroke:var(--teal);stroke-width:2}
.dot{fill:var(--teal);stroke:#FFFDF8;stroke-width:2}
.gap{stroke:#566670;stroke-width:1.5;stroke-dasharray:2 5;stroke-linecap:round}
.gap-words{fill:#566670;font:italic 400 13px var(--sans)}
.self{fill:#FFFDF8;fill-opacity:.75;stroke:#A8451C;stroke-width:2}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:.9rem 0 .3rem;
font-size:.85rem;color:var(--mute)}
.legend li{display:flex;align-items:center;gap:.45rem;margin:0}
.key{width:26px;height:20px;flex:none}
.two{display:grid;grid-template-columns:1fr 1fr;gap:1.4rem 2.2rem}
.reasons{list-style:none;margin:0;padding:0}
.reasons li{display:grid;grid-template-columns:4.2rem 1fr;gap:0 .4rem;padding:.7rem 0;margin:0;
max-width:none;
border-top:1px solid var(--hair)}
.shift{font:600 1.3rem/1.2 var(--serif);white-space:nowrap}
.up{color:var(--good)}.down{color:var(--bad)}
.reasons p{margin:.15rem 0 0}
.reasons .what{font-weight:600;margin:0}
.steps{list-style:none;margin:0;padding:0;counter-reset:step}
.steps>li{counter-increment:step;position:relative;padding:1rem 0 .4rem 3.3rem;margin:0;max-width:none;
border-top:1px solid var(--hair)}
.steps>li::before{content:counter(step);position:absolute;inset-inline-start:0;top:1rem;width:2.2rem;
height:2.2rem;
border-radius:50%;background:var(--navy);color:var(--on-navy);font:600 1.15rem/2.2rem var(--serif);
text-align:center}
.steps dl{display:grid;grid-template-columns:8rem 1fr;gap:.25rem .8rem;margin:.4rem 0}
.steps dt{color:var(--mute);font-size:.9rem}
.steps dd{margin:0;max-width:66ch}
.steps dd ul{margin:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem 1.5rem;
margin:.8rem 0 0}
.facts dt{color:var(--mute);font-size:.85rem}
.facts dd{margin:0;font-weight:600}
details{border-top:1px solid var(--hair);padding:.3rem 0}
summary{cursor:pointer;padding:.5rem 0;min-height:2.5rem}
summary h3{display:inline;margin:0}
.trail thead th{border-color:var(--hair)}
.trail .n{width:4rem;text-align:end;padding-inline-end:0}
.trail .w{width:6rem}
.trail .matter th{padding-top:1.1rem;font-weight:600;border-top:1px solid var(--edge)}
.trail tbody .matter+tr>*,.trail .why td{border-top:0}
.trail tbody td{padding-top:.25rem;padding-bottom:.25rem;border-top:0}
.trail .why td{padding:.15rem 0 .7rem;color:var(--mute);font-size:.925rem}
.kind{display:inline-block;font-size:.78rem;color:var(--mute);border:1px solid var(--hair);
border-radius:6px;
padding:0 .4rem;margin-inline-end:.4rem;background:var(--card-2)}
.words dt{font-weight:600;break-after:avoid}
.words dd{margin:0 0 .4rem;color:var(--mute)}
.cards{padding-inline-start:2rem}
.cards li{margin-bottom:.7rem}
.cards li::marker{color:var(--mute);font-size:.9rem}
.talk{border-top:1px solid var(--edge);padding:1.2rem 0 .4rem}
.talk h3{font-size:1.3rem}
.talk h4{margin:1.2rem 0 .4rem;font-size:1rem}
.talk figure{margin:1.2rem 0}
.talk .told{font-size:1.05rem}
.talk .facts{grid-template-columns:repeat(3,1fr)}
.sheet{margin:1.2rem 0 0;font-size:.925rem}
.sheet caption{color:var(--ink);font-weight:600;font-size:1rem}
.sheet th,.sheet td{padding:.3rem .8rem .3rem 0}
.sheet tbody th{font-weight:600}
.sheet .short{white-space:nowrap}
.sheet th,.sheet td{overflow-wrap:break-word}
.across{overflow-x:auto}
.moment{border-inline-start:3px solid var(--hair);padding-inline-start:1rem;margin:0 0 1rem}
.moment dl{display:grid;grid-template-columns:9rem 1fr;gap:.2rem .8rem;margin:0}
.moment dt{color:var(--mute);font-size:.9rem}
.moment dd{margin:0;max-width:66ch}
.plane{display:block;width:100%;max-width:44rem;height:auto}
.plane text{fill:var(--mute);font:600 12px var(--sans)}
.plane .name{font-weight:700;fill:var(--ink)}
.plane .name.yours{fill:var(--teal)}.plane .name.theirs{fill:var(--terra)}
.grid{stroke:var(--hair);stroke-width:1}
.zone{fill:var(--teal-light);fill-opacity:.5}
.cloud{fill:#8F8069;fill-opacity:.55}
.frontier{fill:none;stroke:#6E7A2B;stroke-width:2.4}
.apart{stroke:var(--bad);stroke-width:1.4;stroke-dasharray:4 5}
.way{fill:none;stroke-width:1.8;stroke-dasharray:2 5;stroke-linecap:round}
.way.yours{stroke:var(--teal)}.way.theirs{stroke:#C0562A}
.mark{stroke-width:2;stroke:#FFFDF8}
.mark.yours{fill:var(--teal)}
.mark.theirs{fill:#FFFDF8;stroke:#C0562A}
.mark.deal{fill:var(--ink)}
.mark.handshake{fill:#FFFDF8;stroke:var(--ink)}
.mark.nash{fill:#FFFDF8;stroke:#6E7A2B}
.mark.swap{fill:#6E7A2B}
footer{padding:1.5rem 2.5rem 0;color:var(--mute);font-size:.85rem}
@media (max-width:44rem){.talk .facts{grid-template-columns:1fr}
.two,.steps dl,.moment dl{grid-template-columns:1fr}
header,.purpose,nav{padding-inline:1.2rem}
.scores,.scores tbody,.scores tr,.scores th,.scores td{display:block;width:auto}

.scores thead{display:none}
.scores caption{display:block}
.scores td.c-plot{padding:.2rem 0;width:auto}
.scores tbody tr>*{border-top:0;padding:.15rem 0}
.scores tbody tr{padding:.5rem 0;border-top:1px solid var(--hair)}
main>section{margin-inline:.5rem;padding-inline:1.1rem}}
@media (forced-colors:active){.band{fill:GrayText}.dot{fill:CanvasText}.column,.column.odd{fill:Canvas}
.cut,.end,.gap,.self,.frontier,.apart,.way,.mark{stroke:CanvasText}.cloud{fill:GrayText}.gap-words{fill:CanvasText}}
@media print{
@page{size:A4;margin:15mm 14mm 17mm;
@bottom-left{content:MARGIN;font:8pt Arial,sans-serif;color:#566670}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#566670}}
html{background:#fff;font-size:9.4pt}
body{max-width:none;padding:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav,.skip{display:none}
header{padding:6mm 7mm 5mm;border-radius:3mm 3mm 0 0}
.purpose{padding:2.5mm 7mm;border-radius:0 0 3mm 3mm}
main>section{border:0;border-radius:0;background:none;padding:0;margin:7mm 0 0}
h2{border-bottom:1.5pt solid var(--navy);padding-bottom:1mm}
h2,h3,h4,caption,thead,summary,.group,.matter{break-after:avoid}
tr,.moment,.reasons li,.steps>li,.cards li,.legend,figure,dl.facts>div{break-inside:avoid}
.together,.words>*,.trail tbody{break-inside:avoid}
#reasons{break-inside:avoid}
#competencies{break-before:page}
.trail thead{display:table-row-group;break-after:avoid;break-inside:avoid}
.trail{font-size:.93em}
.trail .matter th{padding-top:2.4mm}
.trail tbody td{padding-top:.3mm;padding-bottom:.3mm}
.trail .why td{padding-bottom:1.6mm}
.hero,.figure{margin-bottom:3mm}
.plane{max-width:36rem}
details{padding:0;margin-top:3mm;border-top:1pt solid var(--navy)}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
a.out::after{content:" (" attr(href) ")";color:var(--mute);font-size:.85em}
summary{list-style:none;min-height:0;padding:1.5mm 0;break-inside:avoid}
summary::after{content:"";display:block;height:48mm;margin-bottom:-48mm}
summary::-webkit-details-marker{display:none}
footer{padding:5mm 0 0}
}
"""


def style(margin: str) -> str:
    """The style sheet. `margin` is printed at the foot of every sheet."""
    return _SHEET.replace("MARGIN", _css_text(margin)).strip()


def _css_text(value: str) -> str:
    """A CSS string that cannot end early nor close the style element."""
    plain = undirected(value).replace("\\", "").replace('"', "'").replace("<", "")
    return f'"{plain}"'
