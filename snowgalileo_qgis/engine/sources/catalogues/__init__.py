"""Online services as catalogues of products: one file per service, one interface (``catalogue.Catalogue``).

A catalogue fills product folders that the readers of downloaded products read; there is no other way from a
service into a stack.
"""
