// What the terminal command says about itself.

export const usage = `Usage: npm run -s workbook -- FILE.xlsx [--today YYYY-MM-DD] [--as E-MAIL] STEP… [--out FILE.xlsx]

Runs the add-on on a workbook without a screen: the built files of dist/, in the local Google of sandbox/.

STEP, one or more, run in the order given:
  --menu "LABEL"      presses a menu item; LABEL may be a way: "Menu > Submenu > Item"
  --rpc NAME JSON     asks the server what a sidebar would ask; JSON is the payload, e.g. '{}'
                      a value "@file:PATH" in it stands for the rows the import page reads from that file,
                      or, of a .geojson, .topojson or .json, for the outlines the map's page sends
  --rpc help          lists the names with the JSON schemas of their payloads (FILE may be left out)
  --trigger NAME      runs function NAME as its trigger does

  --today YYYY-MM-DD  the sandbox's clock starts at noon of that day, Berlin time; without it: now
  --as E-MAIL         who works here; without it Google does not tell ('')
  --out FILE.xlsx     writes the workbook as it stands after the last step; may be the file that was read

Standard output is one JSON object:
  steps    each with step, ok, result, error {code, message, details?}, serviceCalls {total, byMethod, handles},
           cellsRead, cellsWritten, addonMs (the add-on's own time), hostMs (the services' time)
  alerts   what alerts and prompts said; each is answered with its first button (OK, Yes)
  toasts, pages (sidebars and dialogs that opened), mails, sheets {name, rows, columns}
  out      the file written, or null

Exit code 0: all fine. 1: a step failed; the steps after it were run all the same, and --out was written.
2: wrong usage, or the workbook cannot be read or written, or the add-on not be built; the reason stands on standard error, standard output stays empty.
`;
