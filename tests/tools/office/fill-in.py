"""Fills in a spreadsheet through LibreOffice, as a person does: `fill-in.py orders.json`, with python3-uno.

Orders: file, saved (where to), format (a filter of LibreOffice), cells ([sheet, cell, text or number to type]). Prints as JSON which
cells took what was typed, and what may be typed into each of them.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, what):
    prop = PropertyValue()
    prop.Name, prop.Value = name, what
    return prop


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def checked(cell):
    check = cell.getPropertyValue("Validation")
    return {"type": check.Type.value, "formula": check.getFormula1(), "stops": check.ErrorAlertStyle.value}


def main():
    orders = json.load(open(sys.argv[1], encoding="utf-8"))
    pipe = orders["pipe"]
    office = subprocess.Popen(
        ["soffice", orders["settings"], "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        told = [fill(desktop, one) for one in orders["files"]]
        print(json.dumps(told))
        try:
            desktop.terminate()
        except Exception:
            pass
    finally:
        office.wait(60)


def fill(desktop, order):
    book = desktop.loadComponentFromURL(order["file"], "_blank", 0, (value("Hidden", True),))
    told = []
    for name, at, typed in order["cells"]:
        cell = book.Sheets.getByName(name).getCellRangeByName(at)
        # Unlike setting one cell's value, which passes by the lock, this minds it as the keyboard does.
        try:
            cell.setDataArray(((typed,),))
            took = True
        except Exception:
            took = False
        told.append({"sheet": name, "cell": at, "took": took, "shown": cell.getString(), **checked(cell)})
    protected = {sheet.Name: sheet.isProtected() for sheet in book.Sheets}
    visible = [sheet.Name for sheet in book.Sheets if sheet.IsVisible]
    book.storeToURL(order["saved"], (value("FilterName", order["format"]),))
    book.close(True)
    return {"cells": told, "protected": protected, "visible": visible}


main()
