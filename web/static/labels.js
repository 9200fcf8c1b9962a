// Datasette's filter form gives its fields no names; screen readers need some.
for (const [start, label] of [["_filter_column", "Cột"], ["_filter_op", "Phép so sánh"], ["_filter_value", "Giá trị"], ["_sort", "Sắp xếp theo"]]) {
  for (const field of document.querySelectorAll(`form.filters [name^="${start}"]:not([type="checkbox"])`)) {
    field.setAttribute("aria-label", label);
  }
}
