//! The scalar functions.

use crate::operation::{Configured, Operation};
use datafusion::arrow::datatypes::{DataType, Field, FieldRef};
use datafusion::common::{DataFusionError, Result, ScalarValue, plan_datafusion_err, plan_err};
use datafusion::logical_expr::{
    ColumnarValue, ReturnFieldArgs, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature,
    Volatility,
};
use datafusion::prelude::SessionContext;
use std::sync::Arc;

/// Registers every function in a session.
///
/// # Examples
///
/// ```
/// use datafusion::execution::FunctionRegistry;
/// let context = datafusion::prelude::SessionContext::new();
/// kalima_datafusion::register_all(&context);
/// assert!(context.udfs().contains("ar_normalize"));
/// ```
pub fn register_all(context: &SessionContext) {
    for function in functions() {
        context.register_udf(function);
    }
}

/// Returns every function, for registries other than a [`SessionContext`].
///
/// # Examples
///
/// ```
/// let names: Vec<_> = kalima_datafusion::functions().iter().map(|f| f.name().to_owned()).collect();
/// assert_eq!(names, ["ar_normalize", "ar_tokens", "ar_sentences", "ar_terms", "ar_stem"]);
/// ```
#[must_use]
pub fn functions() -> Vec<ScalarUDF> {
    let of = |operation| {
        ScalarUDF::from(TextFunction {
            operation,
            signature: Signature::user_defined(Volatility::Immutable),
        })
    };
    Operation::ALL.map(of).into()
}

/// A function of a text and, for most, a literal with options.
#[derive(Debug, PartialEq, Eq, Hash)]
struct TextFunction {
    operation: Operation,
    signature: Signature,
}

impl TextFunction {
    /// Returns the operation with the options of the literal, if there is one.
    fn configure(&self, literal: Option<Option<&ScalarValue>>) -> Result<Configured> {
        let name = self.operation.name();
        let options = match literal {
            None => None,
            Some(literal) => match literal.and_then(|literal| literal.try_as_str().flatten()) {
                Some(options) => Some(options),
                None => {
                    let what = self.operation.options_name().unwrap_or("options");
                    return plan_err!("{name}: the {what} must be a string literal");
                }
            },
        };
        self.operation
            .configure(options)
            .map_err(|message| plan_datafusion_err!("{name}: {message}"))
    }

    fn usage(&self) -> String {
        let name = self.operation.name();
        match self.operation.options_name() {
            Some(options) => format!("{name}(text [, {options}])"),
            None => format!("{name}(text)"),
        }
    }
}

impl ScalarUDFImpl for TextFunction {
    fn name(&self) -> &str {
        self.operation.name()
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Keeps the type of the text; the options become `Utf8`.
    fn coerce_types(&self, types: &[DataType]) -> Result<Vec<DataType>> {
        let most = 1 + usize::from(self.operation.options_name().is_some());
        let (Some(text), true) = (types.first(), types.len() <= most) else {
            return plan_err!("expected {}, not {} arguments", self.usage(), types.len());
        };
        let text = match text {
            DataType::Null => DataType::Utf8,
            text => text.clone(),
        };
        self.return_type(std::slice::from_ref(&text))?;
        Ok([text, DataType::Utf8].into_iter().take(types.len()).collect())
    }

    fn return_type(&self, types: &[DataType]) -> Result<DataType> {
        let Some(text) = types.first() else { return plan_err!("expected {}", self.usage()) };
        self.operation
            .result_type(text)
            .map_err(|error| plan_datafusion_err!("{}: {error}", self.operation.name()))
    }

    /// Checks the options, so that a query with unknown ones is not planned.
    fn return_field_from_args(&self, args: ReturnFieldArgs<'_>) -> Result<FieldRef> {
        self.configure(args.scalar_arguments.get(1).copied())?;
        let types: Vec<_> = args.arg_fields.iter().map(|field| field.data_type().clone()).collect();
        let nullable = args.arg_fields.first().is_none_or(|field| field.is_nullable());
        Ok(Arc::new(Field::new(self.name(), self.return_type(&types)?, nullable)))
    }

    /// Null gives null.
    fn is_strict(&self) -> bool {
        true
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let literal = args.args.get(1).map(|value| match value {
            ColumnarValue::Scalar(literal) => Some(literal),
            ColumnarValue::Array(_) => None,
        });
        let configured = self.configure(literal)?;
        let apply = |column| {
            let result = configured.apply(column);
            result.map_err(|error| DataFusionError::External(Box::new(error)))
        };
        match args.args.first() {
            Some(ColumnarValue::Array(column)) => Ok(ColumnarValue::Array(apply(column)?)),
            Some(ColumnarValue::Scalar(value)) => {
                let result = apply(&value.to_array()?)?;
                Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&result, 0)?))
            }
            None => plan_err!("expected {}", self.usage()),
        }
    }
}
